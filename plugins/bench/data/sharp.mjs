// The same work by sharp: each photograph decoded at the smallest scale that suffices for a width, as sharp does it, resized once, and from
// those pixels written as JPEG and WebP with the same settings.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const job = JSON.parse(readFileSync(process.argv[2], "utf8"));
const sharp = createRequire(import.meta.url)(job.sharp);
sharp.concurrency(1);
sharp.cache(false);

async function develop({ source, qualities }) {
  const bytes = readFileSync(source);
  for (const [at, width] of job.widths.entries()) {
    const { data, info } = await sharp(bytes).rotate().resize(width).toColourspace("srgb").raw().toBuffer({ resolveWithObject: true });
    const sized = () => sharp(data, { raw: info });
    await sized().jpeg({ quality: 80, progressive: true, optimiseCoding: true }).toBuffer();
    await sized().webp({ quality: qualities[at], effort: 4 }).toBuffer();
  }
}

const start = performance.now();
const before = process.cpuUsage();
const waiting = [...job.work];
await Promise.all(Array.from({ length: job.threads }, async () => {
  while (waiting.length) await develop(waiting.shift());
}));
const { user, system } = process.cpuUsage(before);
console.log(((performance.now() - start) / 1000).toFixed(3), ((user + system) / 1e6).toFixed(3));
