/// What it costs to send a parcel, in cents; nothing for what is too heavy to be sent.
pub fn price(weight_grams: i64) -> Option<i64> {
    match weight_grams {
        ..=0 => None,
        1..=2_000 => Some(499),
        2_001..=10_000 => Some(899),
        10_001..=MOST_GRAMS => Some(1_699),
        _ => None,
    }
}

/// No carrier takes parcels that weigh more.
pub const MOST_GRAMS: i64 = 31_500;
