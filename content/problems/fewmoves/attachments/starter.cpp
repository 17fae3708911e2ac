#include <iostream>
#include <vector>

struct Shard {
    long long size;
    int node;
};

struct Move {
    int shard, node;
};

// At most k moves; shards[i - 1] is shard i.
static std::vector<Move> good_moves(const std::vector<Shard> &shards, int m, int k)
{
    // Your solution goes here.
    return {};
}

int main()
{
    int n, m, k;
    std::cin >> n >> m >> k;
    std::vector<Shard> shards(n);
    for (Shard &shard : shards)
        std::cin >> shard.size >> shard.node;

    const std::vector<Move> moves = good_moves(shards, m, k);
    std::cout << moves.size() << '\n';
    for (const Move &move : moves)
        std::cout << move.shard << ' ' << move.node << '\n';
}
