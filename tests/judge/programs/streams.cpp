// expect: AC
// No precompiled header: it includes what it needs.
#include <iostream>
#include <thread>
int main() { int a, b, c = 0; std::cin >> a >> b; std::thread([&] { c = a + b; }).join(); std::cout << c << '\n'; }
