// time: n
// space: log n
#include <algorithm>
#include <iostream>

struct answer {
    long long sum, best_from_left, best_to_right, best;
};

static answer halves(int n)
{
    if (n == 1) {
        long long x;
        std::cin >> x;
        x -= 500000000;
        return {x, x, x, x};
    }
    const answer a = halves(n / 2), b = halves(n - n / 2);
    return {a.sum + b.sum, std::max(a.best_from_left, a.sum + b.best_from_left), std::max(b.best_to_right, b.sum + a.best_to_right),
            std::max({a.best, b.best, a.best_to_right + b.best_from_left})};
}

int main()
{
    int n;
    std::cin >> n;
    std::cout << halves(n).best << '\n';
}
