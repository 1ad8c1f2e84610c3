use dispatch::parcels::pricing::price;

/// Sends a parcel of the weight, as it were.
fn post_parcel(weight_grams: i64) -> Option<i64> {
    price(weight_grams)
}

#[test]
fn posts_light_parcels_for_less() {
    let response = post_parcel(200);

    assert_eq!(response, Some(499));
}

#[test]
fn posts_no_parcel_that_is_too_heavy() {
    for weight in [0, 31_501] {
        assert!(post_parcel(weight).is_none(), "{weight}");
    }
}
