pub mod notices;
pub mod overdue;
