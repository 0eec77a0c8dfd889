//! Rows numbered in the order in which they were added.

use std::marker::PhantomData;

/// A growing table whose rows are found by their rank, in constant time.
///
/// Users, procurations and assignments are never deleted, so a row's rank is its identity for good,
/// and replaying the same events gives the same ranks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<K, V> {
    rows: Vec<V>,
    key: PhantomData<K>,
}

impl<K, V> Default for Table<K, V> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            key: PhantomData,
        }
    }
}

impl<K: From<u32> + Into<u32>, V> Table<K, V> {
    /// The identity that the next row will have.
    #[must_use]
    pub fn next_id(&self) -> K {
        K::from(u32::try_from(self.rows.len()).unwrap_or(u32::MAX))
    }

    /// The row of this identity, or `None` where there is none.
    #[must_use]
    pub fn get(&self, id: K) -> Option<&V> {
        self.rows.get(rank(id))
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Every row with its identity, oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (K, &V)> + ExactSizeIterator + Clone {
        self.rows
            .iter()
            .enumerate()
            .map(|(rank, row)| (K::from(u32::try_from(rank).unwrap_or(u32::MAX)), row))
    }

    pub(super) fn get_mut(&mut self, id: K) -> Option<&mut V> {
        self.rows.get_mut(rank(id))
    }

    pub(super) fn push(&mut self, row: V) {
        self.rows.push(row);
    }
}

fn rank<K: Into<u32>>(id: K) -> usize {
    usize::try_from(id.into()).unwrap_or(usize::MAX)
}

/// Declares an identity: the rank of a row in its [`Table`].
macro_rules! identity {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
        )]
        pub struct $name(u32);

        impl $name {
            /// The identity of the first row.
            pub const FIRST: Self = Self(0);
        }

        impl From<u32> for $name {
            fn from(rank: u32) -> Self {
                Self(rank)
            }
        }

        impl From<$name> for u32 {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    };
}
pub(super) use identity;
