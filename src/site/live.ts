import type { AstroIntegration, HookParameters } from 'astro'
import { isPicture, type Picture } from '../render/late.ts'
import { answerOf, type Shown } from './answer.ts'
import { moduleId, styleId } from './plumbline.ts'

export type Server = HookParameters<'astro:server:setup'>['server']

/** Serves the site's files, pictures drawn by `png`, and problems beside Astro's pages. `ready` gets the server, for `refresh`. */
export function live(
  shown: Shown,
  base: string,
  png: (picture: Picture) => Promise<Uint8Array>,
  ready: (server: Server) => void
): AstroIntegration {
  return {
    name: 'plumbline-live',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [facesUnder(base)] } })
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const answer = answerOf(shown, base, request.originalUrl ?? '/')
          if (answer === null) return next()
          const { status, headers, content } = answer
          if (!isPicture(content)) return response.writeHead(status, headers).end(content)
          png(content).then((bytes) => response.writeHead(status, headers).end(bytes), next)
        })
        server.ws.on('vite:client:connect', (_data, client) => {
          if (shown.site !== null && shown.problems !== null) client.send(overlayOf(shown.problems))
        })
        ready(server)
      }
    }
  }
}

/** Has browsers show what is shown now. */
export function refresh(server: Server, shown: Shown): void {
  if (shown.site !== null && shown.problems !== null) {
    // With nobody there Vite would keep it for the next who comes, mended or not; who comes is told anyway.
    if (server.ws.clients.size > 0) server.ws.send(overlayOf(shown.problems))
  } else {
    forgetPages(server)
    server.ws.send({ type: 'full-reload', path: '*' })
  }
}

/** Astro's development server leaves the addresses of public files in styles without the base. */
function facesUnder(base: string) {
  return {
    name: 'plumbline:faces',
    enforce: 'pre' as const,
    transform: (code: string, id: string) =>
      /\/faces\.css(\?|$)/.test(id) ? code.replaceAll('url(/fonts/', `url(${base}fonts/`) : null
  }
}

function overlayOf(problems: string) {
  return { type: 'error' as const, err: { name: 'Problems', message: problems, stack: '' } }
}

/** What Vite has run of an environment, where it runs in this process. */
type Run = { runner?: { evaluatedModules: Evaluated<object> } }
type Evaluated<Node> = { getModuleById(id: string): Node | undefined; invalidateModule(node: Node): void }

/** Makes every environment that renders pages ask for the site anew. */
function forgetPages(server: Server): void {
  for (const environment of Object.values(server.environments)) {
    const known = [moduleId, styleId].flatMap((id) => environment.moduleGraph.getModuleById(id) ?? [])
    const stale = new Set(known)
    for (const each of known) environment.moduleGraph.invalidateModule(each, stale, Date.now(), true)
    const evaluated = (environment as unknown as Run).runner?.evaluatedModules
    for (const { id } of stale) {
      const node = id === null ? undefined : evaluated?.getModuleById(id)
      if (node !== undefined) evaluated?.invalidateModule(node)
    }
  }
}
