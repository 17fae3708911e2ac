use std::io::{self, Read};

/// The pages after straightening. 0 is a plain page, t a permanent redirect to page t, -t a temporary one; page 1 is at index 1.
fn straighten(pages: Vec<i32>) -> Vec<i32> {
    // Your solution goes here.
    pages
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let mut pages: Vec<i32> = input.split_ascii_whitespace().map(|word| word.parse().expect("an integer")).collect();
    pages[0] = 0; // the number of pages stood there

    let words: Vec<String> = straighten(pages)[1..].iter().map(|page| page.to_string()).collect();
    println!("{}", words.join(" "));
}
