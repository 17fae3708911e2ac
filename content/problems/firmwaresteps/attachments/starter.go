package main

import (
	"bufio"
	"fmt"
	"os"
)

// Seconds, or -1 for what is not offered.
type offers struct {
	delta, cumulative, image int
}

// firmwareSteps returns the seconds and the installations of the best way; all[i] are the offers of version i + 2.
func firmwareSteps(k int, all []offers) (int, int) {
	// Your solution goes here.
	return -1, 0
}

func main() {
	in := bufio.NewReader(os.Stdin)
	var n, k int
	fmt.Fscan(in, &n, &k)
	all := make([]offers, n-1)
	for i := range all {
		fmt.Fscan(in, &all[i].delta, &all[i].cumulative, &all[i].image)
	}

	fmt.Println(firmwareSteps(k, all))
}
