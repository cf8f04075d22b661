import { SignInForm } from './sign-in-form.tsx';

export default function SignInPage() {
  return <SignInForm onSignIn={() => undefined} />;
}
