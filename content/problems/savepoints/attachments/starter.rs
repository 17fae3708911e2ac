use std::io::{self, Read};

struct Statement<'a> {
    /// insert, savepoint, rollback or release
    kind: &'a str,
    number: u64,
}

/// The numbers of rows, of savepoints and of failed statements.
fn after_import(statements: &[Statement]) -> (u64, usize, usize) {
    // Your solution goes here.
    (0, 0, 0)
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");
    let words: Vec<&str> = input.split_ascii_whitespace().skip(1).collect();
    let statements: Vec<Statement> =
        words.chunks(2).map(|pair| Statement { kind: pair[0], number: pair[1].parse().expect("an integer") }).collect();

    let (rows, savepoints, failed) = after_import(&statements);
    println!("{rows} {savepoints} {failed}");
}
