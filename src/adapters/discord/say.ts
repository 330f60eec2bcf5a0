import { type APIMessageTopLevelComponent, ComponentType, type RawFile } from "discord.js";
import { type Attachment, type Message, words } from "../../core/message.ts";
import type { Draw, Telling } from "../../core/ports.ts";
import { type Drawn, drawn } from "../chat/drawn.ts";
import type { Pace } from "../chat/pace.ts";
import type { Body } from "./calls.ts";
import { type Mark, type Mine, markOf } from "./dm.ts";
import { LIMITS } from "./limits.ts";
import { isMarked, marked } from "./render/marks.ts";
import { type Rendered, render } from "./render.ts";

/** Where a telling is said. */
export interface Saying {
  /** Our messages as the history has them, where some of it may have been told before. */
  readonly there: readonly Mine[];
  /** The member can't simply type there. */
  readonly writing: boolean;
  readonly draw: Draw;
  /** Posts one message, and gives back its id. */
  readonly posts: (body: Body, mark: Mark) => Promise<string>;
  /** A question stands there now. */
  readonly stands?: (question: string, id: string, rendered: Rendered) => void;
}

/** Whether the first of it stands there, as it looks or as plain words. */
export function isBegun({ id, messages: [first] }: Telling, there: readonly Mine[]): boolean {
  const [rendered] = first ? render(first, { writing: false }) : [];
  const { id: mark } = markOf(id, "0.0");
  const plain = rendered?.plain[0]?.trim();
  return there.some(({ before, content }) => isMarked(before, mark) || (content !== "" && content === plain));
}

/** Says what isn't there yet of a telling, in order; what Discord refuses as it looks goes as plain words. */
export async function say(telling: Telling, saying: Saying, pace: Pace): Promise<void> {
  const { there, writing, draw, posts, stands } = saying;

  async function one(message: Message, name: string): Promise<void> {
    const all = render(message, { writing });
    for (const [nth, rendered] of all.entries()) {
      const part = `${name}.${nth}`;
      const last = nth === all.length - 1;
      const { id: mark } = markOf(telling.id, part);
      if (there.some(({ before }) => isMarked(before, mark))) continue;
      const id = await posted(rendered, part, last ? message : NOTHING);
      if (last && message.question !== undefined && id !== undefined)
        stands?.(message.question, id, { ...rendered, components: marked(rendered.components, mark) });
    }
  }

  async function posted(rendered: Rendered, part: string, message: Message): Promise<string | undefined> {
    const mark = markOf(telling.id, part);
    const { files = [] } = message;
    // Not even a moment passes where there is nothing to draw: what is told must not fall behind what settles it.
    const pictures = message.pictures ? await drawn(message, draw, LIMITS.alt) : [];
    const id = await pace.unlessRefused("a message; it goes as plain words", telling.id, () =>
      posts(bodyOf(rendered, mark, { files, pictures }), mark),
    );
    if (id !== undefined) return id;
    for (const [nth, { name, content, spare }] of files.entries())
      if (!spare) await one(words(name, content), `${part}.file${nth}`);
    return inPlainWords(rendered.plain, part);
  }

  async function inPlainWords(plain: readonly string[], part: string): Promise<string | undefined> {
    let last: string | undefined;
    for (const [nth, content] of plain.entries()) {
      if (there.some((mine) => mine.content !== "" && mine.content === content.trim())) continue;
      const mark = markOf(telling.id, `${part}.plain${nth}`);
      last = await pace.unlessRefused("a message even as plain words", telling.id, () =>
        posts({ content }, mark),
      );
    }
    return last;
  }

  for (const [nth, message] of telling.messages.entries()) await one(message, String(nth));
}

/** What stands in a message besides its words. */
interface Beside {
  readonly files: readonly Attachment[];
  readonly pictures: readonly Drawn[];
}

const NOTHING: Message = { parts: [] };

function bodyOf({ components }: Rendered, mark: Mark, { files, pictures }: Beside): Body {
  return {
    components: [...withGallery(marked(components, mark.id), pictures), ...files.map(shown)],
    files: [...pictures.map(rawPicture), ...files.map(raw)],
  };
}

type Components = readonly APIMessageTopLevelComponent[];

/** Pictures stand below the words and above what is pressed. */
function withGallery(components: Components, pictures: readonly Drawn[]): Components {
  if (pictures.length === 0) return components;
  const items = pictures.map(({ name, alt }) => ({
    media: { url: `attachment://${name}` },
    description: alt,
  }));
  const pressed = components.findIndex(({ type }) => type === ComponentType.ActionRow);
  const at = pressed < 0 ? components.length : pressed;
  return [...components.slice(0, at), { type: ComponentType.MediaGallery, items }, ...components.slice(at)];
}

const rawPicture = ({ name, png }: Drawn): RawFile => ({ name, contentType: "image/png", data: png });

const raw = ({ name, type, content }: Attachment): RawFile => ({
  name,
  contentType: type,
  data: Buffer.from(content, "utf8"),
});

const shown = ({ name }: Attachment): APIMessageTopLevelComponent => ({
  type: ComponentType.File,
  file: { url: `attachment://${name}` },
});
