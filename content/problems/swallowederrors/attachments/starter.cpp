#include <iostream>
#include <vector>

struct Handler {
    int call, before, after; // after: 0 if it swallows the error
};

struct Result {
    int errors = 0, codes = 0; // that leave the tree
    std::vector<int> taken; // by each handler
};

// Calls are numbered from 1; element 0 of caller and code belongs to no call.
static Result follow(const std::vector<int> &caller, const std::vector<int> &code, const std::vector<Handler> &handlers)
{
    Result result;
    result.taken.resize(handlers.size());
    // Your solution goes here.
    return result;
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n, h;
    std::cin >> n >> h;
    std::vector<int> caller(n + 1), code(n + 1);
    for (int call = 1; call <= n; call++)
        std::cin >> caller[call];
    for (int call = 1; call <= n; call++)
        std::cin >> code[call];
    std::vector<Handler> handlers(h);
    for (auto &[call, before, after] : handlers)
        std::cin >> call >> before >> after;

    const Result result = follow(caller, code, handlers);
    std::cout << result.errors << ' ' << result.codes << '\n';
    for (const int taken : result.taken)
        std::cout << taken << ' ';
    std::cout << '\n';
}
