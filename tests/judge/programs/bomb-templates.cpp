// expect: CE
// expect-compile: instantiation depth|ran out of memory|was stopped
template <int N> struct grow { using a = typename grow<N + 1>::a; };
int main() { grow<0>::a x; return x; }
