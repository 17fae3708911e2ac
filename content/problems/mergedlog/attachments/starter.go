package main

import (
	"bufio"
	"fmt"
	"os"
)

// mergedLog returns how many lines can be explained, and the fewest that were written by then.
func mergedLog(first, second, merged string) (int, int) {
	// Your solution goes here.
	return 0, 0
}

func main() {
	in := bufio.NewReader(os.Stdin)
	var first, second, merged string
	fmt.Fscan(in, &first, &second, &merged)

	fmt.Println(mergedLog(first, second, merged))
}
