#include <iostream>
#include <string>
#include <vector>

struct Tag {
    int x, y;
};

// Where each tag is after all edits, and {-1, -1} for one that was cut off.
static std::vector<Tag> face_tags(int width, int height, const std::string &edits, std::vector<Tag> tags)
{
    // Your solution goes here.
    return tags;
}

int main()
{
    int width, height, q;
    std::string edits;
    std::cin >> width >> height >> q >> edits;
    std::vector<Tag> tags(q);
    for (Tag &tag : tags)
        std::cin >> tag.x >> tag.y;

    for (const Tag &tag : face_tags(width, height, edits, tags))
        std::cout << tag.x << ' ' << tag.y << '\n';
}
