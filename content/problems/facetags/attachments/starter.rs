use std::io::{self, Read};

/// Where each tag (x, y) is after all edits, and (-1, -1) for one that was cut off.
fn face_tags(width: i64, height: i64, edits: &str, tags: &[(i64, i64)]) -> Vec<(i64, i64)> {
    // Your solution goes here.
    tags.to_vec()
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let words: Vec<&str> = input.split_ascii_whitespace().collect();
    let number = |i: usize| -> i64 { words[i].parse().expect("an integer") };
    let tags: Vec<(i64, i64)> = (4..words.len()).step_by(2).map(|i| (number(i), number(i + 1))).collect();

    let moved = face_tags(number(0), number(1), words[3], &tags);
    let lines: Vec<String> = moved.iter().map(|(x, y)| format!("{} {}", x, y)).collect();
    println!("{}", lines.join("\n"));
}
