package main

import (
	"bufio"
	"fmt"
	"os"
)

type fix struct {
	second, metre int
}

// photoPlaces returns the place of each photo in metres, -1 where it is unknown.
func photoPlaces(fixes []fix, offset, gap, near int, photos []int) []int {
	// Your solution goes here.
	places := make([]int, len(photos))
	for i := range places {
		places[i] = -1
	}
	return places
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()

	var n, m, offset, gap, near int
	fmt.Fscan(in, &n, &m, &offset, &gap, &near)
	fixes := make([]fix, n)
	for i := range fixes {
		fmt.Fscan(in, &fixes[i].second, &fixes[i].metre)
	}
	photos := make([]int, m)
	for i := range photos {
		fmt.Fscan(in, &photos[i])
	}

	for _, place := range photoPlaces(fixes, offset, gap, near, photos) {
		fmt.Fprintln(out, place)
	}
}
