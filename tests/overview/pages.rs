//! No list puts more than a page of rows into the document.

use procura::overview::{Page, PageSize};

#[test]
fn a_page_is_a_slice_that_knows_the_whole() {
    let page = Page::of((0..130).collect(), 3, PageSize::Medium);
    assert_eq!(page.rows, (100..130).collect::<Vec<_>>());
    assert_eq!((page.number, page.pages, page.total), (3, 3, 130));
}

#[test]
fn a_page_that_there_is_not_is_the_nearest() {
    for (asked, shown) in [(0, 1), (1, 1), (6, 6), (7, 6), (usize::MAX, 6)] {
        let page = Page::of((0..130).collect(), asked, PageSize::Short);
        assert_eq!((page.number, page.pages), (shown, 6), "{asked}");
    }
    let empty = Page::of(Vec::<u32>::new(), 4, PageSize::Long);
    assert_eq!((empty.number, empty.pages, empty.total), (1, 1, 0));
}

#[test]
fn a_page_knows_its_first_and_its_last_row() {
    let span = |total, asked| Page::of((0..total).collect(), asked, PageSize::Medium).span();
    assert_eq!(span(130, 1), (1, 50));
    assert_eq!(span(130, 2), (51, 100));
    assert_eq!(span(130, 3), (101, 130));
    assert_eq!(span(100, 2), (51, 100));
    assert_eq!(span(0, 1), (0, 0));
}

#[test]
fn the_sizes_are_25_50_and_100() {
    assert_eq!(PageSize::ALL.map(PageSize::rows), [25, 50, 100]);
    for size in PageSize::ALL {
        assert_eq!(size.word(), size.rows().to_string());
    }
}
