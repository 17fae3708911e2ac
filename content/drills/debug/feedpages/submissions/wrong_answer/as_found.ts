// The pages of a feed, newest posts first, and a reader who goes through all of them.
import * as fs from "fs";

interface Post {
  id: number;
  at: number;
}

interface Page {
  posts: Post[];
  next: string | null; // the cursor of the next page; null: there is none
}

// Newest first; of the same moment, the larger id first.
function inOrder(a: Post, b: Post): number {
  return b.at - a.at || b.id - a.id;
}

function encode(post: Post): string {
  return Buffer.from(JSON.stringify(post)).toString("base64");
}

function decode(cursor: string): Post {
  return JSON.parse(Buffer.from(cursor, "base64").toString());
}

class Feed {
  private readonly posts: Post[];

  constructor(posts: Post[]) {
    this.posts = [...posts].sort(inOrder);
  }

  page(size: number, cursor: string | null): Page {
    let rest = this.posts;
    if (cursor !== null) {
      const last = decode(cursor);
      rest = rest.filter((post) => post.at < last.at);
    }
    const posts = rest.slice(0, size);
    const more = rest.length > posts.length;
    return { posts, next: more ? encode(posts[posts.length - 1]) : null };
  }
}

function main(): void {
  const [first, ...lines] = fs.readFileSync(0, "utf8").trim().split("\n");
  const posts = lines.map((line: string) => {
    const [id, at] = line.split(" ").map(Number);
    return { id, at };
  });
  const feed = new Feed(posts);
  let cursor: string | null = null;
  // A reader gives up when there are more pages than posts.
  for (let read = 0; read <= posts.length; read++) {
    const page: Page = feed.page(Number(first), cursor);
    console.log(page.posts.map((post) => post.id).join(" "));
    cursor = page.next;
    if (cursor === null) {
      break;
    }
  }
}

main();
