use std::io::{self, Read};

struct Row {
    number: usize,
    cells: Vec<Option<i32>>,
}

/// Brings the rows into the order after all clicks; columns are numbered from 1.
fn sort_rows(rows: &mut [Row], clicks: &[usize]) {
    // Your solution goes here.
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let mut words = input.split_ascii_whitespace();
    let mut next = || words.next().expect("more input");

    let n: usize = next().parse().expect("an integer");
    let m: usize = next().parse().expect("an integer");
    let q: usize = next().parse().expect("an integer");
    let mut rows: Vec<Row> = (1..=n)
        .map(|number| Row { number, cells: (0..m).map(|_| next().parse().ok()).collect() })
        .collect();
    let clicks: Vec<usize> = (0..q).map(|_| next().parse().expect("an integer")).collect();

    sort_rows(&mut rows, &clicks);
    for row in &rows {
        println!("{}", row.number);
    }
}
