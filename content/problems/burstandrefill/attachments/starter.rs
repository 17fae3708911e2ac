use std::io;

/// Whether a batch of so many requests is served at this millisecond; if so, it takes as many tokens.
fn ask(time: u64, requests: u64) -> bool {
    println!("? {} {}", time, requests); // is written at once, at the end of the line
    let mut line = String::new();
    io::stdin().read_line(&mut line).expect("standard input is text");
    line.trim() == "yes"
}

/// How many tokens the bucket holds, and the milliseconds between two tokens.
fn find_limit() -> (u64, u64) {
    // Your solution goes here.
    (1, 1)
}

fn main() {
    let (c, d) = find_limit();
    println!("! {} {}", c, d);
}
