use std::io::{self, Read};

/// The number of a pane is its minimum width, that of a split is 0 or 1. Children are places in the list of all parts.
#[derive(Default)]
struct Part {
    number: i64,
    left: Option<usize>,
    right: Option<usize>,
}

/// The widths of the panes in a window of that width; the first of the parts is the root.
fn pane_widths(parts: &[Part], width: i64) -> Vec<i64> {
    // Your solution goes here.
    Vec::new()
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let mut words = input.split_ascii_whitespace().skip(1);
    let width: i64 = words.next().expect("a width").parse().expect("an integer");

    let mut parts: Vec<Part> = Vec::new();
    for (i, word) in words.enumerate() {
        if word == "null" {
            continue;
        }
        let number = parts.len();
        if i % 2 == 1 {
            parts[(i - 1) / 2].left = Some(number);
        } else if i > 0 {
            parts[(i - 1) / 2].right = Some(number);
        }
        parts.push(Part { number: word.parse().expect("an integer"), ..Default::default() });
    }
    let widths: Vec<String> = pane_widths(&parts, width).iter().map(|columns| columns.to_string()).collect();
    println!("{}", widths.join(" "));
}
