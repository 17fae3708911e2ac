use std::io::{self, Read};

/// The people below are places in the list of all people.
#[derive(Default)]
struct Person {
    seconds: u64,
    left: Option<usize>,
    right: Option<usize>,
}

/// The second at which everybody knows; the first of the people is at the top.
fn when_all_know(people: &[Person]) -> u64 {
    // Your solution goes here.
    0
}

fn main() {
    let mut input = String::new();
    io::stdin().read_to_string(&mut input).expect("standard input is text");

    let mut people: Vec<Person> = Vec::new();
    for (i, word) in input.split_ascii_whitespace().skip(1).enumerate() {
        if word == "null" {
            continue;
        }
        let number = people.len();
        if i % 2 == 1 {
            people[(i - 1) / 2].left = Some(number);
        } else if i > 0 {
            people[(i - 1) / 2].right = Some(number);
        }
        people.push(Person { seconds: word.parse().expect("an integer"), ..Default::default() });
    }
    println!("{}", when_all_know(&people));
}
