//! Local time: by the rules that the isolate's clock and environment give.

use super::civil::{self, Fields};
use crate::runtime::Isolate;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// What the zone says of a moment.
pub(super) struct Local {
    /// Seconds east of UTC.
    pub offset: i64,
    pub is_saving: bool,
    pub name: String,
}

/// How far apart moments are asked for another kind of time, and how far away at most: the changes of a zone's rules are
/// further apart than the one, and there were few zones that had none for longer than the other.
const STRIDE: i64 = 7 * 86_400;
const FARTHEST: i64 = 9 * 366 * 86_400;

/// What local time is at a moment. Before and after all that the rules know it goes on as at their ends.
pub(super) fn at(zone: &TimeZone, seconds: i64) -> Local {
    let moment = seconds.clamp(Timestamp::MIN.as_second(), Timestamp::MAX.as_second());
    let moment = Timestamp::from_second(moment).expect("it is in the range");
    let info = zone.to_offset_info(moment);
    Local {
        offset: info.offset().seconds().into(),
        is_saving: info.dst().is_dst(),
        name: info.abbreviation().to_owned(),
    }
}

/// The fields of a moment in local time.
pub(super) fn fields(vm: &mut Isolate, seconds: i64) -> Fields {
    let local = at(vm.local_zone(), seconds);
    Fields {
        saving: local.is_saving.into(),
        zone: Some(local.name),
        offset: local.offset,
        ..civil::of_seconds(seconds.saturating_add(local.offset))
    }
}

/// The moment of fields in local time. A time that comes twice is the first one, and one that is left out is counted on
/// from before the gap. Where the fields demand daylight saving time and it is not in force, or the other way round, they
/// mean the time that would be then.
pub(super) fn seconds(vm: &mut Isolate, of: &Fields) -> i64 {
    let zone = vm.local_zone();
    let wall = civil::seconds(of);
    let [earlier, later] = [wall - 86_400, wall + 86_400].map(|moment| at(zone, moment));
    let holds = |local: &Local| at(zone, wall - local.offset).offset == local.offset;
    let [usual, other] = if holds(&earlier) || !holds(&later) { [earlier, later] } else { [later, earlier] };
    let is_wanted = |local: &Local| of.saving < 0 || local.is_saving == (of.saving > 0);
    if is_wanted(&usual) {
        return wall - usual.offset;
    }
    if is_wanted(&other) {
        return wall - other.offset;
    }
    let distances = (1..=FARTHEST / STRIDE).map(|count| count * STRIDE);
    let mut near = distances.flat_map(|distance| [wall - distance, wall + distance]).map(|moment| at(zone, moment));
    match near.find(is_wanted) {
        Some(local) => wall - local.offset,
        // As in C: where there never was such a time, it is an hour apart.
        None if of.saving > 0 => wall - usual.offset - 3600,
        None => wall - usual.offset + 3600,
    }
}

/// Standard time and daylight saving time as they are this year: two halves of it have both. Without a clock there is no
/// this year, and the rules that the environment can give are those of any.
pub(super) fn kinds(vm: &mut Isolate) -> [Local; 2] {
    const YEAR: i64 = 365 * 86_400 + 86_400 / 4;
    let now = vm.clock.as_mut().map_or(0, |clock| clock.since_epoch().as_secs() as i64);
    let begin = now / YEAR * YEAR;
    let zone = vm.local_zone();
    let [winter, summer] = [begin, begin + YEAR / 2].map(|moment| at(zone, moment));
    if winter.offset <= summer.offset { [winter, summer] } else { [summer, winter] }
}
