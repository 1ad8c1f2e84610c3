use std::collections::HashMap;
use std::sync::{Arc, Mutex};

pub enum StoreError {
    Missing,
    Busy(u32),
}

#[derive(Clone, Default)]
pub struct Store {
    things: Arc<Mutex<HashMap<u32, String>>>,
}

impl Store {
    pub fn find(&self, id: u32) -> Result<String, StoreError> {
        if id > 100 {
            return Err(StoreError::Busy(id));
        }
        self.things.lock().unwrap().get(&id).cloned().ok_or(StoreError::Missing)
    }

    pub fn next(&self) -> Result<String, StoreError> {
        let things = self.things.lock().unwrap();
        if things.len() > 10 { Err(StoreError::Busy(10)) } else { Ok(String::from("next")) }
    }
}
