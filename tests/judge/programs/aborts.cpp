// expect: RTE
// expect-signal: 6
// expect-feedback: vector::_M_range_check
#include <vector>
int main() { std::vector<int> v; return v.at(3); }
