#include <iostream>
#include <vector>

// The largest number of traces: at most x from the gateway to the cart service, at most y from there to the database.
static int most_traces(const std::vector<int> &gateway, const std::vector<int> &cart, const std::vector<int> &database, int x, int y)
{
    // Your solution goes here.
    return 0;
}

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
    std::cout << most_traces(gateway, cart, database, x, y) << '\n';
}
