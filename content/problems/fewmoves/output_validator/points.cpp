// Tells what the moves of Few Moves are worth: points INPUT ANSWER FEEDBACK < OUTPUT. Exit status 42 if they are allowed, 43 if not.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <queue>
#include <string>
#include <vector>

static std::string feedback;

static void tell(const std::string &file, const std::string &text)
{
    std::ofstream(feedback + file) << text << '\n';
}

[[noreturn]] static void refuse(const std::string &why)
{
    tell("teammessage.txt", why);
    exit(43);
}

struct Cluster {
    int n, m, k;
    std::vector<long long> sizes, loads;
    std::vector<int> nodes;
};

static Cluster read_cluster(const char *path)
{
    std::ifstream file(path);
    Cluster c;
    file >> c.n >> c.m >> c.k;
    c.sizes.resize(c.n);
    c.nodes.resize(c.n);
    c.loads.assign(c.m + 1, 0);
    for (int i = 0; i < c.n; i++) {
        file >> c.sizes[i] >> c.nodes[i];
        c.loads[c.nodes[i]] += c.sizes[i];
    }
    return c;
}

// The largest load that is left when the best k shards are taken off.
static long long left_by_removals(const Cluster &c)
{
    std::vector<std::vector<long long>> on(c.m + 1);
    for (int i = 0; i < c.n; i++)
        on[c.nodes[i]].push_back(c.sizes[i]);
    std::priority_queue<std::pair<long long, int>> largest;
    for (int node = 1; node <= c.m; node++) {
        std::sort(on[node].begin(), on[node].end());
        largest.emplace(c.loads[node], node);
    }
    for (int i = 0; i < c.k; i++) {
        const auto [load, node] = largest.top();
        if (load == 0)
            break;
        largest.pop();
        largest.emplace(load - on[node].back(), node);
        on[node].pop_back();
    }
    return largest.top().first;
}

static long long bound_of(const Cluster &c)
{
    long long sum = 0;
    for (long long size : c.sizes)
        sum += size;
    return std::max({(sum + c.m - 1) / c.m, *std::max_element(c.sizes.begin(), c.sizes.end()), left_by_removals(c)});
}

// Does what is printed, if it is allowed.
static void move_shards(Cluster &c)
{
    long long moves;
    if (!(std::cin >> moves))
        refuse("the output does not begin with the number of moves");
    if (moves < 0 || moves > c.k)
        refuse(std::to_string(moves) + " moves, where " + std::to_string(c.k) + " are allowed");
    std::vector<bool> moved(c.n, false);
    while (moves--) {
        long long shard, node;
        if (!(std::cin >> shard >> node))
            refuse("fewer moves than the first line says");
        if (shard < 1 || shard > c.n || node < 1 || node > c.m)
            refuse("there is no shard " + std::to_string(shard) + ", or no node " + std::to_string(node));
        if (moved[shard - 1] || c.nodes[shard - 1] == node)
            refuse("shard " + std::to_string(shard) + " is moved twice, or to the node that it is on");
        moved[shard - 1] = true;
        c.loads[c.nodes[shard - 1]] -= c.sizes[shard - 1];
        c.loads[node] += c.sizes[shard - 1];
    }
    std::string more;
    if (std::cin >> more)
        refuse("more is printed than the moves");
}

int main(int, char **argv)
{
    feedback = argv[3];
    Cluster c = read_cluster(argv[1]);
    const long long bound = bound_of(c);
    move_shards(c);
    const long long largest = *std::max_element(c.loads.begin(), c.loads.end());
    const char *share = largest * 100 <= bound * 105 ? "1" : largest * 100 <= bound * 115 ? "0.5" : largest * 2 <= bound * 3 ? "0.25" : "0";
    tell("score_multiplier.txt", share);
    tell("teammessage.txt", "the largest load is " + std::to_string(largest) + ", the bound " + std::to_string(bound));
    return 42;
}
