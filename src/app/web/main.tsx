// The door for browsers (网页入口): everything that all pages share, put round the router.
import { MutationCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { StrictMode, useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { CallProblem } from './calls/problem.ts'
import { router } from './router.tsx'
import './page.css'
import { LanguageProvider, useLanguage } from './words/language.tsx'
import { ModeProvider, useMode } from './words/mode.tsx'
import { antdTheme } from './words/theme.ts'

const queries = new QueryClient({
  mutationCache: new MutationCache(),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: true,
      // What was refused stays refused; a dropped connection was waited for already.
      retry: (count, error) => !(error instanceof CallProblem) && count < 1,
    },
  },
})

function Themed() {
  const { language } = useLanguage()
  const { mode } = useMode()
  useEffect(() => {
    dayjs.locale(language === 'zh' ? 'zh-cn' : 'en')
  }, [language])
  return (
    <ConfigProvider
      theme={antdTheme(mode)}
      locale={language === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
    >
      <App>
        <RouterProvider router={router} />
      </App>
    </ConfigProvider>
  )
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LanguageProvider>
      <ModeProvider>
        <QueryClientProvider client={queries}>
          <Themed />
        </QueryClientProvider>
      </ModeProvider>
    </LanguageProvider>
  </StrictMode>,
)
