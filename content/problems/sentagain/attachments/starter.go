package main

import (
	"bufio"
	"fmt"
	"os"
)

type report struct {
	a int
	b uint32 // bit i: packet a - 1 - i
}

// sentAgain returns the packets that are sent again, in ascending order.
func sentAgain(reports []report) []int {
	// Your solution goes here.
	return nil
}

func main() {
	in := bufio.NewReader(os.Stdin)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()

	var n int
	fmt.Fscan(in, &n)
	reports := make([]report, n)
	for i := range reports {
		fmt.Fscan(in, &reports[i].a, &reports[i].b)
	}

	again := sentAgain(reports)
	fmt.Fprintln(out, len(again))
	for _, packet := range again {
		fmt.Fprint(out, packet, " ")
	}
	fmt.Fprintln(out)
}
