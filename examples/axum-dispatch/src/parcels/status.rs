use serde::{Deserialize, Serialize};

/// Where a parcel is in its life.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    Created,
    Scheduled,
    InTransit,
    Delivered,
    Cancelled,
    Lost,
}

impl Status {
    pub fn as_str(self) -> &'static str {
        match self {
            Status::Created => "created",
            Status::Scheduled => "scheduled",
            Status::InTransit => "in_transit",
            Status::Delivered => "delivered",
            Status::Cancelled => "cancelled",
            Status::Lost => "lost",
        }
    }

    pub fn parse(text: &str) -> Option<Status> {
        match text {
            "created" => Some(Status::Created),
            "scheduled" => Some(Status::Scheduled),
            "in_transit" => Some(Status::InTransit),
            "delivered" => Some(Status::Delivered),
            "cancelled" => Some(Status::Cancelled),
            "lost" => Some(Status::Lost),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        for status in [Status::Created, Status::InTransit, Status::Lost] {
            assert_eq!(Status::parse(status.as_str()), Some(status));
        }
    }

    #[test]
    fn does_not_read_everything() {
        assert_eq!(Status::parse("in transit"), None);
    }
}
