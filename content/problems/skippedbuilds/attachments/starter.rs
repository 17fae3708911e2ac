use std::io;

fn read_line() -> String {
    let mut line = String::new();
    io::stdin().read_line(&mut line).expect("standard input is text");
    line.trim().to_string()
}

/// What the test machine says of a build: "good", "bad" or "broken".
fn ask(build: usize) -> String {
    println!("? {}", build); // is written at once, at the end of the line
    read_line()
}

/// Two builds (a, b): a is good, b is bad, and all between them are broken.
fn find_change(n: usize) -> (usize, usize) {
    // Your solution goes here.
    (1, n)
}

fn main() {
    let n = read_line().parse().expect("a number");
    let (a, b) = find_change(n);
    println!("! {} {}", a, b);
}
