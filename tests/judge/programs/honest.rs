// expect: AC
use std::io::Read;
fn main() {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).unwrap();
    println!("{}", text.split_whitespace().map(|w| w.parse::<i64>().unwrap()).sum::<i64>());
}
