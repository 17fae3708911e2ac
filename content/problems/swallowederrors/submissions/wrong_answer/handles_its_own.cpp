// Mistake: the error that a call raises itself meets the handlers of this call, too.
#include <iostream>
#include <unordered_map>
#include <utility>
#include <vector>

struct Handler {
    int before, after, number;
};

int main()
{
    int n, h;
    std::cin >> n >> h;
    std::vector<int> caller(n + 1), code(n + 1), taken(h);
    for (int call = 1; call <= n; call++)
        std::cin >> caller[call];
    for (int call = 1; call <= n; call++)
        std::cin >> code[call];
    std::vector<std::vector<Handler>> handlers(n + 1);
    for (int i = 0; i < h; i++) {
        int call, before, after;
        std::cin >> call >> before >> after;
        handlers[call].push_back({before, after, i});
    }

    std::vector<std::unordered_map<int, int>> bags(n + 1);
    for (int call = n; call > 0; call--) {
        auto &bag = bags[call];
        if (code[call])
            bag[code[call]]++;
        for (const Handler &handler : handlers[call]) {
            const auto errors = bag.find(handler.before);
            if (errors == bag.end())
                continue;
            taken[handler.number] = errors->second;
            bag.erase(errors);
        }
        for (const Handler &handler : handlers[call])
            if (handler.after && taken[handler.number])
                bag[handler.after] += taken[handler.number];

        // What leaves call 1 comes into the bag of call 0.
        auto &outer = bags[caller[call]];
        if (outer.size() < bag.size())
            std::swap(outer, bag);
        for (const auto &[same, errors] : bag)
            outer[same] += errors;
    }

    int errors = 0;
    for (const auto &entry : bags[0])
        errors += entry.second;
    std::cout << errors << ' ' << bags[0].size() << '\n';
    for (const int number : taken)
        std::cout << number << ' ';
    std::cout << std::endl;
}
