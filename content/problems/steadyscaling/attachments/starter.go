package main

import (
	"bufio"
	"fmt"
	"os"
)

type recommendation struct {
	time, count int
}

// run returns how often the number of running instances changes, and the instance-seconds.
func run(recommendations []recommendation, running, up, down, step int) (changes, paid int) {
	// Your solution goes here.
	return 0, 0
}

func main() {
	in := bufio.NewReader(os.Stdin)
	var n, running, up, down, step int
	fmt.Fscan(in, &n, &running, &up, &down, &step)
	recommendations := make([]recommendation, n)
	for i := range recommendations {
		fmt.Fscan(in, &recommendations[i].time, &recommendations[i].count)
	}

	fmt.Println(run(recommendations, running, up, down, step))
}
