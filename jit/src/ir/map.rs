//! A vector indexed by an entity.

use super::entities::Entity;
use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

/// A table with one `V` for each entity `K`, in the order of their numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct EntityMap<K, V> {
    items: Vec<V>,
    key: PhantomData<K>,
}

impl<K: Entity, V> EntityMap<K, V> {
    /// An empty table.
    pub fn new() -> Self {
        EntityMap { items: Vec::new(), key: PhantomData }
    }

    /// A table of `len` copies of `value`.
    pub fn filled(len: usize, value: V) -> Self
    where
        V: Clone,
    {
        EntityMap { items: vec![value; len], key: PhantomData }
    }

    /// A table of `len` default values.
    pub fn defaults(len: usize) -> Self
    where
        V: Default,
    {
        let mut items = Vec::new();
        items.resize_with(len, V::default);
        EntityMap { items, key: PhantomData }
    }

    /// Appends `value` and names it.
    pub fn push(&mut self, value: V) -> K {
        let key = K::from_index(self.items.len());
        self.items.push(value);
        key
    }

    /// The number of entries.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there is no entry.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The entry of `key`, if it has one.
    pub fn get(&self, key: K) -> Option<&V> {
        self.items.get(key.index())
    }

    /// Grows to `len` entries with copies of `value`; never shrinks.
    pub fn grow(&mut self, len: usize, value: V)
    where
        V: Clone,
    {
        if len > self.items.len() {
            self.items.resize(len, value);
        }
    }

    /// All keys, in order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = K> + use<K, V> {
        (0..self.items.len()).map(K::from_index)
    }

    /// All entries with their keys, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (K, &V)> {
        self.items.iter().enumerate().map(|(index, value)| (K::from_index(index), value))
    }

    /// All entries, in order.
    pub fn values(&self) -> std::slice::Iter<'_, V> {
        self.items.iter()
    }

    /// All entries, in order, to be changed.
    pub fn values_mut(&mut self) -> std::slice::IterMut<'_, V> {
        self.items.iter_mut()
    }
}

impl<K: Entity, V> Default for EntityMap<K, V> {
    fn default() -> Self {
        EntityMap::new()
    }
}

impl<K: Entity, V> Index<K> for EntityMap<K, V> {
    type Output = V;

    fn index(&self, key: K) -> &V {
        &self.items[key.index()]
    }
}

impl<K: Entity, V> IndexMut<K> for EntityMap<K, V> {
    fn index_mut(&mut self, key: K) -> &mut V {
        &mut self.items[key.index()]
    }
}
