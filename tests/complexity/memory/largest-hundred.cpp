// time: n
// space: 1
#include <functional>
#include <iostream>
#include <queue>
#include <vector>

int main()
{
    std::priority_queue<int, std::vector<int>, std::greater<>> largest;
    int n, x;
    std::cin >> n;
    while (std::cin >> x) {
        largest.push(x);
        if (largest.size() > 100)
            largest.pop();
    }
    std::cout << largest.top() << '\n';
}
