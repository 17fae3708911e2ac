// The lines of the cart service are taken in their order. For each, the earliest lines of the other logs that are not too early are
// the best choice, and lines that are too early now stay so. If both are in time, the three are a trace. O(p + q + r) time.
#include <iostream>
#include <vector>

static std::vector<int> times(int count)
{
    std::vector<int> log(count);
    for (int &time : log)
        std::cin >> time;
    return log;
}

int main()
{
    int p, q, r, x, y;
    std::cin >> p >> q >> r >> x >> y;
    const std::vector<int> gateway = times(p), cart = times(q), database = times(r);

    int traces = 0, g = 0, d = 0;
    for (const int time : cart) {
        while (g < p && time - gateway[g] > x)
            g++;
        while (d < r && database[d] < time)
            d++;
        if (g < p && d < r && gateway[g] <= time && database[d] - time <= y) {
            traces++;
            g++;
            d++;
        }
    }
    std::cout << traces << '\n';
}
