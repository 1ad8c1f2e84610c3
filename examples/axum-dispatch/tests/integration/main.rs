mod desk;
mod labels_fake;
mod overdue_worker;
mod pricing;
mod settings;
mod tracking_fake;
mod webhook_slice;
