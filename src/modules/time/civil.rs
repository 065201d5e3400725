//! The calendar: days since 1970, and the fields of a moment. Knows neither zones nor Python's objects.

/// A moment by its fields, with those of C's `tm`: months and days of the year count from 0, weekdays from Sunday.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Fields {
    pub year: i64,
    pub month: i64,
    pub day: i64,
    pub hour: i64,
    pub minute: i64,
    pub second: i64,
    pub weekday: i64,
    pub yearday: i64,
    /// Whether daylight saving time is in force; negative if that is not known.
    pub saving: i64,
    /// The zone's name at that moment, if it is known.
    pub zone: Option<String>,
    /// Seconds east of UTC.
    pub offset: i64,
}

const DAY: i64 = 86_400;
/// In 400 years the calendar comes round.
const CYCLE: i64 = 400 * 365 + 97;
const CENTURY: i64 = 100 * 365 + 24;
const FOUR_YEARS: i64 = 4 * 365 + 1;

/// Days of a common year before each month.
const BEFORE_MONTH: [i64; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

pub(super) fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// Days from the beginning of 1970 to that of a year.
fn before_year(year: i64) -> i64 {
    let since_one = |year: i64| {
        let past = year - 1;
        past * 365 + past.div_euclid(4) - past.div_euclid(100) + past.div_euclid(400)
    };
    since_one(year) - since_one(1970)
}

/// Days of a year before one of its months.
fn before_month(year: i64, month: usize) -> i64 {
    BEFORE_MONTH[month] + i64::from(month > 1 && is_leap(year))
}

/// The fields of so many seconds since 1970, in UTC.
pub(super) fn of_seconds(seconds: i64) -> Fields {
    let (days, rest) = (seconds.div_euclid(DAY), seconds.rem_euclid(DAY));
    let since_one = days - before_year(1);
    let in_cycle = since_one.rem_euclid(CYCLE);
    // The last century and the last year of their groups are a day longer.
    let centuries = (in_cycle / CENTURY).min(3);
    let in_century = in_cycle - centuries * CENTURY;
    let in_four = in_century % FOUR_YEARS;
    let years = (in_four / 365).min(3);
    let year = since_one.div_euclid(CYCLE) * 400 + centuries * 100 + in_century / FOUR_YEARS * 4 + years + 1;
    let yearday = in_four - years * 365;
    let month = (0..12).rfind(|&month| before_month(year, month) <= yearday).expect("January begins with day 0");
    Fields {
        year,
        month: month as i64,
        day: yearday - before_month(year, month) + 1,
        hour: rest / 3600,
        minute: rest / 60 % 60,
        second: rest % 60,
        // The first of them was a Thursday.
        weekday: (days + 4).rem_euclid(7),
        yearday,
        ..Fields::default()
    }
}

/// The seconds since 1970 of fields in UTC, each of which may be out of its range.
pub(super) fn seconds(of: &Fields) -> i64 {
    let (year, month) = (of.year + of.month.div_euclid(12), of.month.rem_euclid(12));
    let days = before_year(year) + before_month(year, month as usize) + of.day - 1;
    days * DAY + of.hour * 3600 + of.minute * 60 + of.second
}

impl Fields {
    /// The number of the week, where weeks begin with a weekday (0 is Sunday), and days before the first are in week 0.
    pub fn week(&self, begins: i64) -> i64 {
        (self.yearday + 7 - (self.weekday - begins).rem_euclid(7)) / 7
    }

    /// Year and week as ISO 8601 counts them: that of the week's Thursday.
    pub fn iso_week(&self) -> (i64, i64) {
        let thursday = self.yearday + 3 - (self.weekday + 6) % 7;
        let length = |year| 365 + i64::from(is_leap(year));
        let (year, yearday) = match thursday {
            ..0 => (self.year - 1, thursday + length(self.year - 1)),
            _ if thursday >= length(self.year) => (self.year + 1, thursday - length(self.year)),
            _ => (self.year, thursday),
        };
        (year, yearday / 7 + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_lead_back_to_their_seconds() {
        for days in (-1_000_000..1_000_000).step_by(13) {
            let moment = days * DAY + 3_723;
            let fields = of_seconds(moment);
            assert_eq!(seconds(&fields), moment, "{fields:?}");
            assert!((1..=31).contains(&fields.day) && fields.yearday < 366, "{fields:?}");
        }
    }

    #[test]
    fn years_end_where_they_should() {
        let last = |year| of_seconds(before_year(year + 1) * DAY - 1);
        for (year, yearday) in [(1900, 364), (2000, 365), (2023, 364), (2024, 365), (-4, 365), (0, 365), (2100, 364)] {
            let fields = last(year);
            assert_eq!((fields.year, fields.month, fields.day, fields.yearday), (year, 11, 31, yearday));
        }
    }
}
