import { defineConfig, passthroughImageService } from 'astro/config'

export default defineConfig({
  srcDir: './src/site',
  publicDir: './public',
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  compressHTML: true,
  devToolbar: { enabled: false },
  image: { service: passthroughImageService() },
  prefetch: false
})
