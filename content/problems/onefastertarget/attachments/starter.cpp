#include <iostream>
#include <utility>
#include <vector>

struct Target {
    long long now, faster; // seconds, today and after a week of work
};

struct Dependency {
    int needed, target; // indices into the targets, from 0
};

// The smallest build time, and the index, from 0, of the target to choose for it.
static std::pair<long long, int> best_choice(const std::vector<Target> &targets,
                                             const std::vector<Dependency> &dependencies)
{
    // Your solution goes here.
    return {0, 0};
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n, m;
    std::cin >> n >> m;
    std::vector<Target> targets(n);
    for (Target &target : targets)
        std::cin >> target.now >> target.faster;
    std::vector<Dependency> dependencies(m);
    for (Dependency &dependency : dependencies) {
        std::cin >> dependency.needed >> dependency.target;
        dependency.needed--;
        dependency.target--;
    }

    const auto [build_time, choice] = best_choice(targets, dependencies);
    std::cout << build_time << ' ' << choice + 1 << '\n';
}
