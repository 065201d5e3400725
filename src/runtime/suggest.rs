//! "Did you mean": the candidate nearest to a wrong name, by the costs and the limits that CPython uses, so that both
//! make the same suggestions. Names are compared by their bytes in UTF-8, as there.

const MOVE_COST: usize = 2;
const CASE_COST: usize = 1;
const MAX_CANDIDATES: usize = 750;
const MAX_NAME: usize = 40;

/// The candidate nearest to `wrong`, if one is near enough. Among equally near ones the first wins.
pub fn closest<'a>(wrong: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let wrong_bytes = wrong.as_bytes();
    if candidates.len() > MAX_CANDIDATES || wrong_bytes.len() > MAX_NAME {
        return None;
    }
    let mut best: Option<(&str, usize)> = None;
    for &candidate in candidates {
        if candidate == wrong {
            continue;
        }
        let bytes = candidate.as_bytes();
        let near = (bytes.len() + wrong_bytes.len() + 3) * MOVE_COST / 6;
        let beaten = best.map_or(usize::MAX, |(_, distance)| distance);
        let Some(limit) = beaten.checked_sub(1).map(|b| b.min(near)) else {
            continue;
        };
        let distance = distance(wrong_bytes, bytes, limit);
        if distance <= limit {
            best = Some((candidate, distance));
        }
    }
    best.map(|(candidate, _)| candidate)
}

fn substitution(a: u8, b: u8) -> usize {
    if a == b {
        0
    } else if a.eq_ignore_ascii_case(&b) {
        CASE_COST
    } else {
        MOVE_COST
    }
}

/// The weighted edit distance; anything above `limit` if it exceeds it.
fn distance(a: &[u8], b: &[u8], limit: usize) -> usize {
    let prefix = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[prefix..], &b[prefix..]);
    let suffix = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[..a.len() - suffix], &b[..b.len() - suffix]);
    if a.is_empty() || b.is_empty() {
        return MOVE_COST * (a.len() + b.len());
    }
    if a.len() > MAX_NAME || b.len() > MAX_NAME {
        return limit + 1;
    }
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let mut row: Vec<usize> = (1..=short.len()).map(|i| i * MOVE_COST).collect();
    let mut result = 0;
    for (i, &x) in long.iter().enumerate() {
        // One more move would be the distance from nothing; CPython starts here, and suggestions depend on it.
        let mut diagonal = i * MOVE_COST;
        result = diagonal;
        let mut least = usize::MAX;
        for (cell, &y) in row.iter_mut().zip(short) {
            let substituted = diagonal + substitution(x, y);
            diagonal = *cell;
            result = substituted.min(result.min(diagonal) + MOVE_COST);
            *cell = result;
            least = least.min(result);
        }
        if least > limit {
            return limit + 1;
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::closest;

    #[test]
    fn near_names_are_suggested() {
        assert_eq!(closest("sepp", &["sep", "end"]), Some("sep"));
        assert_eq!(closest("lenght", &["len", "length", "width"]), Some("length"));
        assert_eq!(closest("Print", &["int", "print"]), Some("print"));
        assert_eq!(closest("counter", &["count", "conuter"]), Some("count"));
    }

    #[test]
    fn far_names_and_the_name_itself_are_not() {
        assert_eq!(closest("st", &["start"]), None);
        assert_eq!(closest("x", &["y", "x"]), None);
        assert_eq!(closest("name", &["name"]), None);
    }
}
