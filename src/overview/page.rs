//! Long lists, a page at a time.

/// How many rows a page has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PageSize {
    /// 25 rows.
    #[default]
    Short,
    /// 50 rows.
    Medium,
    /// 100 rows.
    Long,
}

impl PageSize {
    /// Every size, smallest first.
    pub const ALL: [Self; 3] = [Self::Short, Self::Medium, Self::Long];

    /// How many rows.
    #[must_use]
    pub fn rows(self) -> usize {
        match self {
            Self::Short => 25,
            Self::Medium => 50,
            Self::Long => 100,
        }
    }

    /// As the address says it: the number of rows.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Short => "25",
            Self::Medium => "50",
            Self::Long => "100",
        }
    }
}

/// One page of a list: its rows, and where it stands in the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<R> {
    /// The rows of this page.
    pub rows: Vec<R>,
    /// The page, from 1: the one that was asked for, or the last one where there are fewer.
    pub number: usize,
    /// How many pages there are; at least 1.
    pub pages: usize,
    /// How many rows the whole list has.
    pub total: usize,
}

impl<R> Page<R> {
    /// Takes a page out of a whole list.
    #[must_use]
    pub fn of(all: Vec<R>, asked: usize, size: PageSize) -> Self {
        let total = all.len();
        let pages = total.div_ceil(size.rows()).max(1);
        let number = asked.clamp(1, pages);
        let passed = number.saturating_sub(1).saturating_mul(size.rows());
        Self {
            rows: all.into_iter().skip(passed).take(size.rows()).collect(),
            number,
            pages,
            total,
        }
    }

    /// The first and the last row of this page in the whole list, from 1; twice 0 where there is none.
    #[must_use]
    pub fn span(&self) -> (usize, usize) {
        let shown = self.rows.len();
        let last = if self.number < self.pages {
            self.number.saturating_mul(shown)
        } else {
            self.total
        };
        let before = last.saturating_sub(shown);
        (last.min(before.saturating_add(1)), last)
    }

    /// The page of other rows that stands at the same place, each made from one of these.
    pub fn map<T>(self, make: impl FnMut(R) -> T) -> Page<T> {
        Page {
            rows: self.rows.into_iter().map(make).collect(),
            number: self.number,
            pages: self.pages,
            total: self.total,
        }
    }
}
