// The page for signing in (登录页): what a person sees who is not known yet. Afterwards he is where he wanted to go.

import { Typography } from 'antd'
import { useEffect } from 'react'
import { useSay } from '../words/language.tsx'
import { Outside } from './outside.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { problemInAddress } from './signing.ts'

/** Only a page of ours: an address that came from outside must not lead anyone away. */
function wanted(): string {
  const to = new URLSearchParams(location.search).get('to') ?? '/'
  return /^\/(?![/\\])/.test(to) ? to : '/'
}

export function SignInPage() {
  const say = useSay()
  useEffect(() => {
    document.title = say('登录 · 结对', 'Sign in · Jiedui')
    void fetch('/api/first-run')
      .then((response) => (response.ok ? response.json() : { due: false }))
      .then(({ due }: { due?: boolean }) => due && location.replace('/first-run'))
      .catch(() => {})
  }, [say])
  return (
    <Outside width={380}>
      <Typography.Title level={1} style={{ fontSize: 20, marginTop: 0 }}>
        {say('登录', 'Sign in')}
      </Typography.Title>
      <SignInForm error={problemInAddress()} onDone={() => location.assign(wanted())} />
    </Outside>
  )
}
