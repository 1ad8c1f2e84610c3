/// A running desk, and a parcel in it that has come as far as it says.
macro_rules! desk_with_parcel {
    ($app:ident, $id:ident, $status:expr) => {
        let $app = crate::helpers::spawn_app().await;
        let $id = $app.parcel_in($status);
    };
}
