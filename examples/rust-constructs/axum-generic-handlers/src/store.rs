use std::collections::HashMap;

pub trait Store {
    fn find(&self, name: &str) -> Option<String>;
    fn remove(&self, name: &str) -> Result<(), u16>;
}

#[derive(Clone, Default)]
pub struct Memory {
    notes: HashMap<String, String>,
}

impl Store for Memory {
    fn find(&self, name: &str) -> Option<String> {
        self.notes.get(name).cloned()
    }

    fn remove(&self, name: &str) -> Result<(), u16> {
        if name.starts_with("_") { Err(423) } else { Ok(()) }
    }
}
