// expect: CE
// expect-compile: The compiler (ran out of memory|was stopped)
// Twice as many instantiations at each level.
template <int D, unsigned long N> struct grow { static constexpr int v = grow<D - 1, 2 * N>::v + grow<D - 1, 2 * N + 1>::v; };
template <unsigned long N> struct grow<0, N> { static constexpr int v = 1; };
int main() { return grow<40, 1>::v; }
