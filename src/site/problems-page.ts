/** A plain page with problems, for the time before there is any site. It reloads itself when one is there. */
export function problemsPage(problems: string): string {
  const text = problems.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Problems</title>
<script type="module" src="/@vite/client"></script>
<body style="font: 1rem/1.5 system-ui, sans-serif; margin: 2rem">
<h1>There are problems</h1>
<pre style="white-space: pre-wrap">${text}</pre>
</body>
</html>
`
}
