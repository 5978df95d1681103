import { LockClosedSolid } from "@medusajs/icons";
import { Button, Container, Heading, Text } from "@medusajs/ui";
import { Link } from "react-router-dom";
import { useText } from "../i18n/use-text";

/** Instead of a page: that one's role does not include it, whom to ask, and a way on. */
export function NoAccess() {
  const text = useText();
  return (
    <Container className="flex flex-col items-center gap-y-4 px-6 py-16 text-center">
      <div className="bg-ui-bg-subtle text-ui-fg-muted flex h-12 w-12 items-center justify-center rounded-full">
        <LockClosedSolid />
      </div>
      <div className="flex max-w-md flex-col gap-y-1">
        <Heading>{text("access.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle text-balance">
          {text("access.ask")}
        </Text>
      </div>
      <Button size="small" variant="secondary" asChild>
        <Link to="/">{text("access.home")}</Link>
      </Button>
    </Container>
  );
}
